package bench.flow.stage_chain;

import android.app.Activity;
import android.os.Bundle;
import android.os.Environment;
import android.telephony.TelephonyManager;
import android.widget.ImageButton;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ImageButton survey = new ImageButton(this);
        survey.setImageResource(R.drawable.icon);
        survey.setOnClickListener(
                view ->
                        requestPermissions(
                                new String[] {
                                    "android.permission.ACCESS_FINE_LOCATION",
                                    "android.permission.WRITE_EXTERNAL_STORAGE"
                                },
                                6));
        setContentView(survey);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length == 2 && results[0] == 0 && results[1] == 0) {
            survey();
        }
    }

    private void survey() {
        CompletableFuture<String> cells = CompletableFuture.supplyAsync(this::cells);
        CompletableFuture<String> head = CompletableFuture.completedFuture("# 信号地图\n");
        head.thenCombine(cells, String::concat).thenAccept(this::write); //: @leak
        cells.whenComplete((found, failure) -> write(failure == null ? found : "")); //: @when_done
        cells.handle((found, failure) -> failure == null ? "found\n" : failure.getClass().getName()) //: @clean
                .thenCombine(head, (line, first) -> first + line) //: @clean
                .thenAccept(this::write); //: @clean
        setTitle(head.isDone() ? "测量中" : "等待");
    }

    private String cells() {
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        return String.valueOf(phone.getAllCellInfo()); //: #source
    }

    private void write(String text) {
        File map = new File(Environment.getExternalStorageDirectory(), "signal.txt");
        try (OutputStream out = new FileOutputStream(map, true)) {
            out.write(text.getBytes()); //: #sink
        } catch (IOException full) {
            runOnUiThread(() -> setTitle("存储已满"));
        }
    }
}
