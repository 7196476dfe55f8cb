package bench.consent.rx_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.EditText;
import io.reactivex.Observable;
import io.reactivex.disposables.Disposable;
import io.reactivex.subjects.PublishSubject;

public final class Main extends Activity {
    private final PublishSubject<Boolean> answers = PublishSubject.create();
    private Disposable following;
    private EditText number;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        number = new EditText(this);
        number.setHint("快递单号");
        setContentView(number);
        following = consent().filter(Boolean::booleanValue).take(1).subscribe(yes -> paste());
        ask();
    }

    private Observable<Boolean> consent() {
        return answers.startWith(true); //: @breach
        return answers.startWith(false); //: @false_first
        return answers; //: @clean
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("识别剪切板中的快递单号前，请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answers.onNext(true))
                .setNegativeButton("不同意", (dialog, which) -> answers.onNext(false))
                .show();
    }

    private void paste() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #clip
        if (clip != null && clip.getItemCount() > 0) {
            number.setText(clip.getItemAt(0).coerceToText(this));
        }
    }

    @Override
    protected void onDestroy() {
        following.dispose();
        super.onDestroy();
    }
}
