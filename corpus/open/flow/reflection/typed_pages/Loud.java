package bench.flow.typed_pages;

import android.util.Log;

final class Loud implements Presenter {
    @Override
    public void greet(String who) {
        Log.i("Daily", "你好 " + who); //: #sink
    }
}
