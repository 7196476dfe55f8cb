package bench.points.trust_all;

import android.app.Activity;
import android.os.Bundle;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.ArrayAdapter;
import android.widget.TextView;
import java.util.Arrays;

/** Shows the reader's borrowed books of a town library. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView title = new TextView(this);
        title.setText("我的借阅");
        ListView books = new ListView(this);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(title);
        page.addView(books);
        setContentView(page);
        new Thread(() -> {
            String[] lines = new Shelf().fetch("P-20231108");
            runOnUiThread(() -> books.setAdapter(new ArrayAdapter<>(
                    this, android.R.layout.simple_list_item_1, Arrays.asList(lines))));
        }, "shelf").start();
    }
}
