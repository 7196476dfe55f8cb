package bench.flow.marked_steps;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.os.Environment;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is done when the user runs a check-up. */
public final class Checkup {
    private final Context context;
    private final List<String> lines = new ArrayList<>();

    public Checkup(Context context) {
        this.context = context;
    }

    @Step(1)
    public void room() {
        lines.add("room " + Environment.getDataDirectory().getFreeSpace());
    }

    @Step(3) //: @leak
    @Step(9) //: @late
    public void programs() {
        List<ApplicationInfo> all =
                context.getPackageManager().getInstalledApplications(0); //: #source
        for (ApplicationInfo one : all) {
            lines.add("program " + one.packageName);
        }
    }

    @Step(5)
    public void report() throws IOException {
        File folder =
                Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_DOWNLOADS);
        try (FileWriter out = new FileWriter(new File(folder, "checkup.txt"))) {
            out.write(String.join("\n", lines)); //: #sink
        }
    }
}
