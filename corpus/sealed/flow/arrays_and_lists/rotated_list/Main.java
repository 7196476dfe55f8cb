package bench.flow.rotated_list;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class Main extends Activity {
    private static final int DUTY = 1; //: @leak,turned_round
    private static final int DUTY = 0; //: @first_place

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Account[] own = AccountManager.get(this).getAccountsByType("com.example"); //: #source
        List<String> names = new ArrayList<>();
        names.add(own.length > 0 ? own[0].name : "Ada");
        names.add("Ben");
        names.add("Cleo");
        TextView page = new TextView(this);
        page.setText(names.toString());
        setContentView(page);
        Collections.rotate(names, 1); //: @leak,first_place
        Collections.reverse(names); //: @turned_round
        Log.i("roster", "on duty: " + names.get(DUTY)); //: #sink
    }
}
