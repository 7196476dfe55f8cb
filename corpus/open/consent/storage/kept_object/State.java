package bench.consent.kept_object;

import android.content.Context;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** What the app remembers, written as an object. */
final class State implements Serializable {
    private static final long serialVersionUID = 1L;
    boolean agreed = true; //: @new_object
    boolean agreed; //: @on_trouble,guarded
    int birds;

    static State load(Context context) {
        File file = new File(context.getFilesDir(), "state.bin");
        try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(file))) {
            return (State) in.readObject();
        } catch (IOException | ClassNotFoundException problem) {
            State first = new State();
            first.agreed = true; //: @on_trouble
            return first;
        }
    }

    void save(Context context) {
        File file = new File(context.getFilesDir(), "state.bin");
        try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) {
            out.writeObject(this);
        } catch (IOException problem) {
            birds = 0;
        }
    }
}
