package bench.flow.fork_words;

import java.util.List;
import java.util.concurrent.RecursiveTask;

/** Joins words, each half in a task of its own. */
final class Joining extends RecursiveTask<String> {
    private static final long serialVersionUID = 1L;
    private final transient List<String> words;

    Joining(List<String> words) {
        this.words = words;
    }

    @Override
    protected String compute() {
        if (words.size() == 1) return words.get(0);
        int middle = words.size() / 2;
        Joining left = new Joining(words.subList(0, middle));
        Joining right = new Joining(words.subList(middle, words.size()));
        left.fork();
        String end = right.compute();
        return left.join() + " " + end; //: @leak
        left.join(); //: @left_dropped,right_kept
        return end; //: @left_dropped,right_kept
    }
}
