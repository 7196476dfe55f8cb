package bench.flow.repair_mail;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.StringJoiner;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void report(View button) {
        Intent mail = new Intent(Intent.ACTION_SENDTO, Uri.parse("mailto:repair@example.com"));
        mail.putExtra(Intent.EXTRA_SUBJECT, "路由器报修");
        mail.putExtra(Intent.EXTRA_TEXT, "请描述故障");
        Intent full = mail; //: @leak
        Intent full = new Intent(mail); //: @copied
        Intent full = mail.setData(null).setClass(this, Draft.class); //: @clean
        try {
            full.putExtra(Intent.EXTRA_TEXT, "网卡 " + card());
            startActivity(mail); //: #sink
        } catch (ActivityNotFoundException | SocketException none) {
            Toast.makeText(this, "没有邮件应用", Toast.LENGTH_SHORT).show();
        }
    }

    private static String card() throws SocketException {
        NetworkInterface wireless = NetworkInterface.getByName("wlan0");
        byte[] address = wireless == null ? null : wireless.getHardwareAddress(); //: #source
        if (address == null) {
            return "未知";
        }
        StringJoiner text = new StringJoiner(":");
        for (byte part : address) {
            text.add(Integer.toHexString(part & 0xff));
        }
        return text.toString();
    }
}
