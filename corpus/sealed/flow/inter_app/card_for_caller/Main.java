package bench.flow.card_for_caller;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private Button owner;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        owner = new Button(this);
        owner.setText("选择账户");
        owner.setOnClickListener(
                button -> startActivityForResult(new Intent(this, Chooser.class), 7));
        setContentView(owner);
        requestPermissions(new String[] {"android.permission.GET_ACCOUNTS"}, 1);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (request == 7 && result == RESULT_OK) {
            Uri chosen = data.getData();
            owner.setText(chosen.getLastPathSegment());
        }
    }
}
