package bench.points.rebate_nest;

import android.app.AlertDialog;
import android.app.Fragment;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;

/** Today's rebates. */
public final class Coupons extends Fragment {
    private final HandlerThread worker = new HandlerThread("coupons");
    private TextView list;
    private Neighbours neighbours;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        list = new TextView(getActivity());
        neighbours = new Neighbours(getActivity().getPackageManager());
        Button share = new Button(getActivity());
        share.setText("分享返利");
        share.setOnClickListener(view -> share());
        LinearLayout page = new LinearLayout(getActivity());
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(list);
        page.addView(share);
        worker.start();
        new Handler(worker.getLooper()).post(this::prepare);
        return page;
    }

    private void prepare() {
        StringBuilder text = new StringBuilder("外卖返 3 元\n打车返 2 元\n");
        text.append(line(neighbours.all())); //: @breach
        text.append(line(neighbours.of(getActivity().getPackageName()))); //: @own_pages
        new Handler(Looper.getMainLooper()).post(() -> list.setText(text));
    }

    private static String line(List<String> names) {
        return names.isEmpty() ? "" : "为您挑选了 " + names.size() + " 张专属券\n";
    }

    private void share() {
        List<String> targets = neighbours.readers(); //: @share_targets
        new AlertDialog.Builder(getActivity()) //: @share_targets
                .setItems(targets.toArray(new String[0]), (dialog, which) -> list.setText("已分享至 " + targets.get(which))) //: @share_targets
                .show(); //: @share_targets
        list.append("邀请码 7K2M");
    }

    @Override
    public void onDestroyView() {
        worker.quitSafely();
        super.onDestroyView();
    }
}
