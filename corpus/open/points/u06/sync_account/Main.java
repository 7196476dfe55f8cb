package bench.points.sync_account;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.content.ContentResolver;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private static final String TYPE = "bench.points.sync_account";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        EditText text = new EditText(this);
        Button button = new Button(this);
        page.addView(text);
        page.addView(button);
        setContentView(page);
        button.setText("Turn"); //: @breach,clean
        button.setOnClickListener(view -> text.setRotationY(180)); //: @breach,clean
        join("mirror", 60); //: @breach
        button.setText("Sign in and share notes every hour"); //: @notes
        button.setOnClickListener(view -> join(text.getText().toString(), 3600)); //: @notes
    }

    private void join(String name, long seconds) { //: @breach,notes
        Account account = new Account(name, TYPE); //: @breach,notes
        AccountManager.get(this).addAccountExplicitly(account, null, null); //: @breach,notes
        ContentResolver.setSyncAutomatically(account, TYPE + ".data", true); //: @breach,notes
        ContentResolver.addPeriodicSync(account, TYPE + ".data", Bundle.EMPTY, seconds); //: @breach,notes #periodic
    } //: @breach,notes
}
