package bench.points.rent_sign;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Asks for consent to the face check, apart from everything else. */
public final class FaceNotice extends Activity {
    static final int BY_HAND = RESULT_FIRST_USER;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView words = new TextView(this);
        words.setText("人脸信息处理单独同意书\n为核验签约人身份，我们将采集您的人脸图像并提交实人认证服务方比对，"
                + "比对完成后 24 小时内删除。您可以不同意，改用人工审核。");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(words);
        page.addView(button("单独同意", RESULT_OK));
        page.addView(button("人工审核", BY_HAND));
        page.addView(button("返回", RESULT_CANCELED));
        setContentView(page);
    }

    private Button button(String words, int answer) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> {
            setResult(answer);
            finish();
        });
        return button;
    }
}
