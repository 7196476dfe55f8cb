package bench.points.open_door;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView recipe = new TextView(this);
        String shared = getIntent().getStringExtra(Intent.EXTRA_TEXT);
        recipe.setText(shared == null ? "番茄炒蛋：番茄2个，鸡蛋3个" : "已收藏：" + shared);
        setContentView(recipe);
    }
}
