package bench.flow.reporter_choice;

import android.util.Log;

class LoudReporter implements Reporter {
    @Override
    public void report(String place) {
        Log.i("Cam", shown(place)); //: #sink
    }

    protected String shown(String place) {
        return "at " + place;
    }
}
