package bench.flow.native_keeper;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Vault.keep(0, owner);
        Vault.keep(1, "shopping list");
        Vault.wipe(0); //: @wiped
        Vault.wipe(1); //: @wiped_other
        Button open = new Button(this);
        open.setText("Open");
        open.setOnClickListener(view -> open());
        setContentView(open);
    }

    private void open() {
        String note = Vault.recall(0); //: @leak,wiped,wiped_other
        String note = Vault.recall(1); //: @other_slot
        Log.i("Vault", note); //: #sink
    }
}
