package bench.flow.undeclared_page;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.Toast;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button open = new Button(this);
        open.setText("Debug page");
        open.setOnClickListener(view -> open());
        setContentView(open);
    }

    private void open() {
        try {
            startActivity(new Intent(this, Debug.class));
        } catch (RuntimeException problem) {
            Toast.makeText(this, "Not in this version", Toast.LENGTH_SHORT).show();
        }
    }
}
