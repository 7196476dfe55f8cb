package bench.flow.folded_page;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Fragment;
import android.os.Bundle;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

@SuppressWarnings("deprecation")
public final class Book extends Fragment {
    private String owner = "家人";
    private TextView sum;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        sum = new TextView(getActivity());
        sum.setText("本月支出 0 元");
        return sum;
    }

    @Override
    public void onResume() {
        super.onResume();
        Account[] all = AccountManager.get(getActivity()).getAccountsByType(null); //: #source
        if (all.length > 0) {
            owner = all[0].name;
        }
        sum.setContentDescription(owner);
    }

    @Override
    public void onHiddenChanged(boolean hidden) {
        super.onHiddenChanged(hidden);
        closed(); //: @leak,clean
    }

    @Override
    public void onDestroyView() {
        closed(); //: @view_gone
        sum = null;
        super.onDestroyView();
    }

    private void closed() {
        Log.i("Book", "closed for " + owner); //: #sink
    }
}
