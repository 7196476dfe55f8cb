package bench.consent.list_page;

import android.accounts.AccountManager;
import android.content.Context;
import android.view.View;
import android.view.ViewGroup;
import android.widget.BaseAdapter;
import android.widget.TextView;

/** The answers, one a row. */
final class Rows extends BaseAdapter {
    private static final String[] TEXTS = {"同意《隐私政策》并办理", "不同意"};
    private final Context context;

    Rows(Context context) {
        this.context = context;
    }

    @Override
    public int getCount() {
        return TEXTS.length;
    }

    @Override
    public Object getItem(int at) {
        return TEXTS[at];
    }

    @Override
    public long getItemId(int at) {
        return at;
    }

    @Override
    public View getView(int at, View old, ViewGroup list) {
        TextView row = old == null ? new TextView(context) : (TextView) old;
        row.setText(TEXTS[at]);
        if (at == 0) { //: @built
            row.append("（" + AccountManager.get(context).getAccounts().length + "）"); //: @built #row
        } //: @built
        return row;
    }
}
