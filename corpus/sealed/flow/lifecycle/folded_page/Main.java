package bench.flow.folded_page;

import android.app.Activity;
import android.app.FragmentManager;
import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;

@SuppressWarnings("deprecation")
public final class Main extends Activity {
    private static final int FRAME = 0x5001;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.setId(FRAME);
        Button fold = new Button(this);
        fold.setText("收起账本");
        fold.setOnClickListener(this::fold);
        page.addView(fold, ViewGroup.LayoutParams.WRAP_CONTENT, ViewGroup.LayoutParams.WRAP_CONTENT);
        setContentView(page);
        requestPermissions(new String[] {"android.permission.GET_ACCOUNTS"}, 1);
        if (state == null) {
            getFragmentManager().beginTransaction().add(FRAME, new Book(), "book").commit();
        }
    }

    private void fold(View button) {
        FragmentManager pages = getFragmentManager();
        pages.beginTransaction().hide(pages.findFragmentByTag("book")).commit(); //: @leak
        pages.beginTransaction().detach(pages.findFragmentByTag("book")).commit(); //: @view_gone,clean
    }
}
