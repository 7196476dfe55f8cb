package bench.flow.meta_worker;

import android.app.Activity;
import android.app.AlertDialog;

public final class PaperOffice implements Office {
    private final Activity desk;

    public PaperOffice(Activity desk) {
        this.desk = desk;
    }

    @Override
    public void hand(String report) {
        new AlertDialog.Builder(desk).setTitle("巡检单").setMessage(report).show();
    }
}
