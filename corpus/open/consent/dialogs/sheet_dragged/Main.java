package bench.consent.sheet_dragged;

import android.app.Activity;
import android.os.Bundle;
import android.view.MotionEvent;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.TextView;

public final class Main extends Activity implements View.OnTouchListener {
    private View sheet;
    private float from;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        sheet = findViewById(R.id.sheet);
        sheet.setOnTouchListener(this);
    }

    public void agree(View button) {
        close();
    }

    public void refuse(View button) {
        finish();
    }

    @Override
    public boolean onTouch(View view, MotionEvent event) {
        float way = event.getRawY() - from;
        switch (event.getActionMasked()) {
            case MotionEvent.ACTION_DOWN:
                from = event.getRawY();
                break;
            case MotionEvent.ACTION_MOVE:
                sheet.setTranslationY(Math.max(0, way));
                break;
            case MotionEvent.ACTION_UP:
                if (way > sheet.getHeight() / 2f) dragged();
                else sheet.animate().translationY(0);
                break;
            default:
                break;
        }
        return true;
    }

    private void dragged() {
        close(); //: @breach
        finish(); //: @leaves
        sheet.animate().translationY(0); //: @springs_back
    }

    private void close() {
        ((FrameLayout) sheet.getParent()).removeView(sheet);
        int apps = getPackageManager().getInstalledApplications(0).size(); //: #read
        TextView desk = findViewById(R.id.desk);
        desk.setText("共 " + apps + " 个应用");
    }
}
