package bench.flow.written_by_hand;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Keeps a page. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Write");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            ObjectOutputStream out = new ObjectOutputStream(kept);
            out.writeObject(new Page(id));
            out.close();
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()));
            Log.d("Diary", "page " + ((Page) in.readObject()).text); //: #sink
        } catch (IOException | ClassNotFoundException torn) {
            setTitle("Torn");
        }
    }

    private static final class Page implements Serializable {
        private static final long serialVersionUID = 1;
        private transient String text; //: @leak,transient_only
        private String text; //: @in_its_place,plain

        Page(String text) {
            this.text = text;
        }

        private void writeObject(ObjectOutputStream out) throws IOException { //: @leak
            out.writeUTF(text); //: @leak
        } //: @leak

        private void readObject(ObjectInputStream in) throws IOException { //: @leak
            text = in.readUTF(); //: @leak
        } //: @leak

        private Object readResolve() { //: @in_its_place
            return new Page("empty"); //: @in_its_place
        } //: @in_its_place
    }
}
