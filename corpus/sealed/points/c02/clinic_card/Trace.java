package bench.points.clinic_card;

import android.os.Environment;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Notes for the support desk. */
final class Trace {
    private Trace() {}

    static void booked(String department, String card) {
        String tail = card.length() < 4 ? "" : card.substring(card.length() - 4);
        String line = department + " " + card; //: @breach
        String line = department + " ****" + tail; //: @clean
        String line = department + " " + (tail.isEmpty() ? "无卡" : "有卡"); //: @visit_only
        File folder = new File(Environment.getExternalStorageDirectory(), "clinic");
        if (!folder.exists() && !folder.mkdirs()) {
            return;
        }
        try (Writer out = new FileWriter(new File(folder, "trace.txt"), true)) {
            out.write(String.format(Locale.CHINA, "%tR %s%n", System.currentTimeMillis(), line)); //: #line
        } catch (IOException full) {
            folder.deleteOnExit();
        }
    }
}
