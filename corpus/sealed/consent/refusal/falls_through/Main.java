package bench.consent.falls_through;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.CellInfo;
import android.telephony.TelephonyManager;
import android.widget.TextView;
import java.util.List;

public final class Main extends Activity implements DialogInterface.OnClickListener {
    private TextView place;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        place = new TextView(this);
        place.setText("尚未记录车位");
        setContentView(place);
        AlertDialog.Builder rules = new AlertDialog.Builder(this);
        rules.setMessage("记录车位需要基站信息，请阅读《隐私政策》");
        rules.setCancelable(false);
        rules.setPositiveButton("同意", this);
        rules.setNegativeButton("不同意", this);
        rules.show();
    }

    @Override
    @SuppressWarnings("fallthrough")
    public void onClick(DialogInterface dialog, int which) {
        switch (which) {
            case DialogInterface.BUTTON_NEGATIVE:
                finish();
                break; //: @clean
            case DialogInterface.BUTTON_POSITIVE:
                mark();
                break;
            default:
                place.setText("请先选择");
        }
    }

    private void mark() {
        try {
            List<CellInfo> cells = getSystemService(TelephonyManager.class).getAllCellInfo(); //: #cells
            place.setText(cells == null ? "信号弱" : "已按 " + cells.size() + " 个基站记录车位");
        } catch (SecurityException denied) {
            place.setText("尚未授权");
        }
    }
}
