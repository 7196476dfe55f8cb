package bench.consent.word_within;

import android.content.Context;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

/** The user's answer, kept as a word in a file. */
final class Answer {
    private final File file;

    Answer(Context context) {
        file = new File(context.getFilesDir(), "answer.txt");
    }

    void keep(String word) {
        try (Writer out = new FileWriter(file)) {
            out.write(word);
        } catch (IOException full) {
            file.delete();
        }
    }

    boolean agreed() {
        String word = word();
        return word.contains("agree"); //: @contains
        return word.startsWith("agree"); //: @begins
        return word.equals("agree"); //: @whole
        return word.length() > 4; //: @length
    }

    private String word() {
        if (!file.exists()) return "";
        try (BufferedReader in = new BufferedReader(new FileReader(file))) {
            String word = in.readLine();
            return word == null ? "" : word;
        } catch (IOException broken) {
            return "";
        }
    }
}
