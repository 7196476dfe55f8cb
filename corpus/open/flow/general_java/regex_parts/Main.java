package bench.flow.regex_parts;

import android.app.Activity;
import android.database.Cursor;
import android.os.AsyncTask;
import android.os.Bundle;
import android.provider.Telephony;
import android.widget.Button;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code to fetch a parcel in the last message. */
public final class Main extends Activity {
    private static final Pattern CODE = Pattern.compile("取件码\\D*(?<code>\\d{4})");
    private Button find;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        find = new Button(this);
        find.setText("查找取件码");
        find.setOnClickListener(
                view -> requestPermissions(new String[] {"android.permission.READ_SMS"}, 3));
        setContentView(find);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (request == 3 && results.length == 1 && results[0] == 0) {
            look();
        }
    }

    private void look() {
        String[] columns = {Telephony.Sms.BODY};
        try (Cursor inbox =
                getContentResolver().query(Telephony.Sms.Inbox.CONTENT_URI, columns, null, null, null)) { //: #source
            while (inbox.moveToNext()) {
                Matcher match = CODE.matcher(inbox.getString(0));
                if (!match.find()) {
                    continue;
                }
                String code = match.group("code"); //: @leak
                String code = match.pattern().pattern(); //: @clean
                String code = match.group(1).replaceAll(".", "*"); //: @replaced
                find.setText(match.group(1));
                String address = String.format(Locale.ROOT, "https://locker.example.cn/%s/open", code);
                AsyncTask.THREAD_POOL_EXECUTOR.execute(() -> open(address));
                return;
            }
        }
    }

    private void open(String address) {
        try {
            new URL(address).openConnection().getInputStream().close(); //: #sink
        } catch (IOException offline) {
            find.post(() -> find.setText("网络不可用"));
        }
    }
}
