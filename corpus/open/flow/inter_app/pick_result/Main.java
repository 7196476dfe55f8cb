package bench.flow.pick_result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button open = new Button(this);
        open.setText("选择号码");
        open.setOnClickListener(view -> startActivityForResult(new Intent(this, Pick.class), 1));
        setContentView(open);
    }
}
