package bench.points.patch_room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Words {
    static final List<String> ALL = new ArrayList<>(Arrays.asList("一心一意", "画蛇添足"));

    void learn(String text) {
        for (String word : text.split("\n")) {
            if (word.length() == 4) {
                ALL.add(word);
            }
        }
    }
}
