package bench.points.own_upload;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import com.pinecone.push.Pinecone;

/** Demo of the Pinecone push SDK: its privacy statement, and a button that switches push on. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button statement = new Button(this);
        statement.setText("SDK 隐私说明");
        statement.setOnClickListener(view -> {
            WebView text = new WebView(this);
            text.loadUrl("file:///android_asset/pinecone_privacy.html");
            new AlertDialog.Builder(this).setView(text).show();
        });
        Button on = new Button(this);
        on.setText("同意并开启推送");
        on.setOnClickListener(view -> {
            Pinecone.enable(this); //: @breach,clean
            Pinecone.enable(this, id -> Upload.toOwnServer(id)); //: @entrusted
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(statement);
        page.addView(on);
        setContentView(page);
    }
}
