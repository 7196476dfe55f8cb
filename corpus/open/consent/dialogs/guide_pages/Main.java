package bench.consent.guide_pages;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.ViewFlipper;

/** Three pages for those who open the app for the first time; the last one asks. */
public final class Main extends Activity implements View.OnClickListener {
    private static final int LAST = 2;
    private ViewFlipper pages;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        pages = findViewById(R.id.pages);
        int[] buttons = {R.id.next, R.id.skip, R.id.accept, R.id.decline};
        for (int id : buttons) {
            findViewById(id).setOnClickListener(this);
        }
    }

    @Override
    public void onClick(View button) {
        int id = button.getId();
        if (id == R.id.next) {
            turnTo(Math.min(pages.getDisplayedChild() + 1, LAST));
        } else if (id == R.id.skip) {
            home(); //: @skip
            turnTo(LAST); //: @second_page,guarded
        } else if (id == R.id.accept) {
            home();
        } else if (id == R.id.decline) {
            finish();
        }
    }

    private void turnTo(int page) {
        pages.setDisplayedChild(page);
        if (page == 1) {
            setTitle("Welcome"); //: @skip,guarded
            setTitle(People.count(this) + " people to remember"); //: @second_page
        }
    }

    private void home() {
        startActivity(new Intent(this, Home.class));
        finish();
    }
}
