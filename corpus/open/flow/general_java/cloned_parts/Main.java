package bench.flow.cloned_parts;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.LinkedList;

public final class Main extends Activity {
    static final class Note {
        String text = "";
    }

    static final class Draft implements Cloneable {
        Note note = new Note();

        @Override
        protected Draft clone() {
            try {
                Draft copy = (Draft) super.clone();
                copy.note = new Note(); //: @clean,deep
                copy.note.text = note.text; //: @clean,deep
                return copy;
            } catch (CloneNotSupportedException never) {
                throw new AssertionError(never);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Draft draft = new Draft();
        Draft early = draft.clone();
        draft.note.text = id;
        Draft late = draft.clone();
        String said = late.note.text; //: @leak
        String said = early.note.text; //: @clean,deep
        String[] words = {"hello", id}; //: @array
        String said = words.clone()[1]; //: @array
        LinkedList<String> list = new LinkedList<>(); //: @list
        list.add("hello"); //: @list
        list.add(id); //: @list
        String said = ((LinkedList<String>) list.clone()).getLast(); //: @list
        Log.i("Clone", said + (late == early)); //: #sink
    }
}
