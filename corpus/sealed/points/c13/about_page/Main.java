package bench.points.about_page;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button about = new Button(this);
        about.setText("a o e i u ü · 关于我们");
        about.setOnClickListener(v -> startActivity(new Intent(this, About.class)));
        setContentView(about);
    }
}
