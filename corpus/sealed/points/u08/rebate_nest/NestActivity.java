package bench.points.rebate_nest;

import android.app.Activity;
import android.app.Fragment;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;

/** First the page with the rules, then the coupons. */
public final class NestActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean agreed = getPreferences(MODE_PRIVATE).getLong("agreed_at", 0) > 0;
        if (state == null) {
            turn(agreed ? new Coupons() : new Rules());
        }
    }

    private void turn(Fragment page) {
        getFragmentManager().beginTransaction().replace(android.R.id.content, page).commit();
    }

    void accept() {
        getPreferences(MODE_PRIVATE).edit().putLong("agreed_at", System.currentTimeMillis()).apply();
        turn(new Coupons());
    }

    /** The rules, with both answers. */
    public static final class Rules extends Fragment {
        @Override
        public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
            View page = inflater.inflate(R.layout.nest_rules, parent, false);
            page.findViewById(R.id.accept).setOnClickListener(view -> ((NestActivity) getActivity()).accept());
            page.findViewById(R.id.leave).setOnClickListener(view -> getActivity().finish());
            return page;
        }
    }
}
