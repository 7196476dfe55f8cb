package bench.consent.exit_paths;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.os.Process;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("您需要同意《隐私政策》才能使用掌上菜谱。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> kitchen())
                .setNegativeButton("不同意并退出", (dialog, which) -> refused())
                .show();
    }

    private void refused() {
        finish(); //: @after_finish,plain
        Goodbye.note(this, "policy"); //: @after_finish,before_kill
        Process.killProcess(Process.myPid()); //: @before_kill
        System.exit(0); //: @after_exit
        Goodbye.note(this, "policy"); //: @after_exit
    }

    private void kitchen() {
        Button feedback = new Button(this);
        feedback.setText("不想用了");
        feedback.setOnClickListener(button -> leave());
        setContentView(feedback);
    }

    private void leave() {
        Goodbye.note(this, "feedback");
        finish();
    }
}
