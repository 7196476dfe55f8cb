package bench.flow.new_note;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Button open = new Button(this);
        open.setText("新便签");
        open.setOnClickListener(view -> startActivity(new Intent(this, NotePage.class)));
        setContentView(open);
    }
}
