package bench.points.review_signs;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.GridLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sort the nine tiles. */
public final class Puzzle extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean animate = getIntent().getBooleanExtra("animate", true);
        List<Integer> tiles = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            tiles.add(n);
        }
        Collections.shuffle(tiles);
        GridLayout board = new GridLayout(this);
        board.setColumnCount(3);
        for (int n : tiles) {
            Button tile = new Button(this);
            tile.setText(String.valueOf(n));
            tile.setOnClickListener(view -> {
                if (animate) {
                    view.animate().alpha(0.2f).setDuration(150).start();
                } else {
                    view.setVisibility(View.INVISIBLE);
                }
            });
            board.addView(tile);
        }
        setContentView(board);
    }
}
