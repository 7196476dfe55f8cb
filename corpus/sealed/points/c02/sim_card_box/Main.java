package bench.points.sim_card_box;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import java.io.IOException;
import java.io.OutputStream;

public final class Main extends Activity {
    private static final String PHONE = "android.permission.READ_PHONE_NUMBERS";
    private Card card;
    private Button show;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        card = new Card(this);
        show = new Button(this);
        show.setText("查询本机套餐");
        show.setOnClickListener(v -> query());
        setContentView(show);
    }

    private void query() {
        if (checkSelfPermission(PHONE) != 0) {
            requestPermissions(new String[] {PHONE, "android.permission.READ_PHONE_STATE"}, 1);
            return;
        }
        show.setText("本机 " + card.load() + " 使用青春卡，点按保存");
        show.setOnClickListener(v -> save()); //: @exported
    }

    private void save() {
        startActivityForResult(new Intent(Intent.ACTION_CREATE_DOCUMENT).setType("text/plain")
                .addCategory(Intent.CATEGORY_OPENABLE).putExtra(Intent.EXTRA_TITLE, "card.txt"), 2);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == 2 && result == RESULT_OK && data != null) {
            try (OutputStream out = getContentResolver().openOutputStream(data.getData())) {
                card.writeTo(out);
            } catch (IOException gone) {
                show.setText("保存失败");
            }
        }
    }
}
