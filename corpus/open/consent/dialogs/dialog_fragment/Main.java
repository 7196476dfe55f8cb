package bench.consent.dialog_fragment;

import android.app.Activity;
import android.os.Bundle;

public final class Main extends Activity implements ConsentFragment.Host {
    private final DiaryFragment diary = new DiaryFragment();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        show(); //: @breach,guarded
        new ConsentFragment().show(getFragmentManager(), "consent");
    }

    private void show() {
        getFragmentManager().beginTransaction().add(android.R.id.content, diary).commit();
    }

    @Override
    public void onAgreed() {
        show(); //: @detached
        diary.addPlace(); //: @breach,guarded
    }

    @Override
    public void onRefused() {
        finish();
    }
}
