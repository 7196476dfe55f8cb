package bench.flow.cut_builder;

import android.Manifest;
import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private static final String HEAD = "user:";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.GET_ACCOUNTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.GET_ACCOUNTS}, 1);
            return;
        }
        for (Account account : AccountManager.get(this).getAccounts()) { //: #source
            Log.i("accounts", line(account.name)); //: #sink
        }
    }

    private static String line(String name) {
        StringBuilder line = new StringBuilder(HEAD).append(name);
        line.delete(0, HEAD.length()); //: @leak
        line.setLength(HEAD.length()); //: @clean
        line.replace(HEAD.length(), line.length(), "someone"); //: @replaced
        line.reverse().setLength(line.length() - HEAD.length()); //: @reversed
        return line.toString();
    }
}
