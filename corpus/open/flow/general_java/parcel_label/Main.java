package bench.flow.parcel_label;

import android.app.Activity;
import android.os.Bundle;
import android.os.Parcel;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Label label = new Label("Hangzhou", id);
        Parcel out = Parcel.obtain();
        label.writeToParcel(out, 0);
        byte[] packed = out.marshall(); //: @bytes
        out.recycle(); //: @bytes
        out = Parcel.obtain(); //: @bytes
        out.unmarshall(packed, 0, packed.length); //: @bytes
        out.setDataPosition(0);
        Label again = Label.CREATOR.createFromParcel(out);
        out.recycle();
        print(again.note); //: @leak,bytes
        print(again.town); //: @clean
        print(again.readFirst()); //: @read_first
    }

    private void print(String line) {
        Log.i("Label", line); //: #sink
    }
}
