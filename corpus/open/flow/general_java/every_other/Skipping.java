package bench.flow.every_other;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Every other of some words, from a place on. */
final class Skipping implements Iterable<String> {
    private final String[] words;
    private final int first;

    Skipping(int first, String... words) {
        this.first = first;
        this.words = words;
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<String>() {
            private int place = first;

            @Override
            public boolean hasNext() {
                return place < words.length;
            }

            @Override
            public String next() {
                if (!hasNext()) throw new NoSuchElementException();
                String word = words[place];
                place += 2;
                return word;
            }
        };
    }
}
