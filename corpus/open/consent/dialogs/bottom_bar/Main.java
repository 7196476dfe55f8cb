package bench.consent.bottom_bar;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.AbsListView;
import android.widget.ListView;
import android.widget.Toast;

public final class Main extends Activity implements AbsListView.OnScrollListener {
    private View bar;
    private int kitchen;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        bar = findViewById(R.id.bar);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            agreed();
        }
        ListView recipes = findViewById(R.id.recipes);
        recipes.setOnScrollListener(this);
        recipes.setOnItemClickListener((list, row, position, id) -> cook(position));
    }

    private void cook(int position) {
        agreed(); //: @browsing_agrees
        Toast.makeText(this, getResources().getStringArray(R.array.recipes)[position], Toast.LENGTH_SHORT).show();
    }

    /** The bar's left button. */
    public void leave(View button) {
        finish();
    }

    /** The bar's right button. */
    public void agree(View button) {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        agreed();
    }

    private void agreed() {
        bar.setVisibility(View.GONE);
        kitchen = getPackageManager().getInstalledPackages(0).size(); //: #read
        setTitle("家常菜谱 " + kitchen);
    }

    @Override
    public void onScrollStateChanged(AbsListView list, int state) {
        if (state == SCROLL_STATE_TOUCH_SCROLL) {
            agreed(); //: @scrolling_agrees
            bar.setVisibility(View.GONE); //: @bar_hides
        }
    }

    @Override
    public void onScroll(AbsListView list, int first, int shown, int all) {
        setTitle("第 " + (first + 1) + " 道，共 " + all + " 道");
    }
}
