package bench.flow.card_for_caller;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.ListActivity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;

/** Lets the user, or another app's user, pick one of the accounts of the phone. */
public final class Chooser extends ListActivity {
    private ArrayAdapter<String> rows;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        rows = new ArrayAdapter<>(this, android.R.layout.simple_list_item_1);
        for (Account account : AccountManager.get(this).getAccounts()) { //: #source
            rows.add(account.name);
        }
        setListAdapter(rows);
    }

    @Override
    protected void onListItemClick(ListView list, View row, int position, long id) {
        Uri.Builder card = new Uri.Builder().scheme("card").authority("account");
        card.appendPath(rows.getItem(position)); //: @leak,closed
        card.appendPath(String.valueOf(position)); //: @clean
        setResult(RESULT_OK, new Intent().setData(card.build())); //: #sink
        finish();
    }
}
