package bench.consent.set_of_answers;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

/** The first page of the puzzle. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Answers answers = new Answers(this);
        TextView hello = new TextView(this);
        hello.setText("你好，" + ((App) getApplication()).player());
        setContentView(hello);
        if (answers.has("privacy")) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("欢迎来到拼图乐园")
                .setMessage("请阅读《隐私政策》与《儿童个人信息保护规则》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> answers.add("privacy"))
                .setNegativeButton("不同意", (box, which) -> refuse(answers))
                .show();
    }

    private void refuse(Answers answers) {
        answers.add("privacy-no"); //: @other_answer
        finish();
    }
}
