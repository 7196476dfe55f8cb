package bench.points.sim_card_box;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

final class Card {
    private final Context context;
    private String number = "";

    Card(Context context) {
        this.context = context;
    }

    String load() {
        number = context.getSystemService(TelephonyManager.class).getLine1Number();
        keep("tariff=青春卡\nmodel=" + android.os.Build.MODEL + "\nnumber=" + number); //: @breach
        Log.d("Card", "loaded number " + number); //: @logged #log
        keep("tariff=青春卡\nmodel=" + android.os.Build.MODEL); //: @logged,clean,exported
        return number;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(("本机号码：" + number).getBytes(StandardCharsets.UTF_8));
    }

    private void keep(String text) {
        File file = new File(context.getExternalFilesDir(null), "card.txt");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8)); //: #shared
        } catch (IOException full) {
            file.delete();
        }
    }
}
