package bench.points.token_box;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.io.IOException;
import java.security.GeneralSecurityException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText site = new EditText(this);
        site.setHint("网站地址");
        EditText secret = new EditText(this);
        secret.setHint("密码");
        Button save = new Button(this);
        save.setText("保存");
        save.setOnClickListener(v -> save(site.getText().toString(), secret.getText().toString()));
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(site);
        column.addView(secret);
        column.addView(save);
        setContentView(column);
    }

    private void save(String site, String secret) {
        try {
            getSharedPreferences("vault", MODE_PRIVATE).edit().putString(site, new Vault().hide(secret)).apply();
            setTitle(new Icons(getCacheDir()).of(site + "/favicon.ico").exists() ? site : "已保存");
        } catch (GeneralSecurityException | IOException broken) {
            setTitle("保存失败");
        }
    }
}
