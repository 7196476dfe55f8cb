package bench.flow.loader_tip;

import android.content.AsyncTaskLoader;
import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class Words extends AsyncTaskLoader<String> {
    private final boolean owner;

    Words(Context context, boolean owner) {
        super(context);
        this.owner = owner;
    }

    @Override
    protected void onStartLoading() {
        super.onStartLoading();
        forceLoad(); //: @leak,other_id,delivered
    }

    @Override
    public String loadInBackground() {
        if (!owner) return "Drink water";
        return Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: #source
    }

    @Override
    public void deliverResult(String words) {
        Log.i("Tip", "now " + words); //: @delivered #sink
        super.deliverResult(words);
    }
}
