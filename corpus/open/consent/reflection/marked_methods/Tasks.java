package bench.consent.marked_methods;

import android.content.Context;
import android.provider.Settings;

public final class Tasks {
    private final Context context;
    private String hiker = "";
    private String folder = "";

    Tasks(Context context) {
        this.context = context;
    }

    @At(value = Stage.COLD, order = 1)
    public void folders() {
        folder = context.getFilesDir().getPath();
    }

    @At(Stage.COLD) //: @breach
    @At(Stage.AGREED) //: @other_stage
    public void hiker() {
        hiker = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }

    String all() {
        return hiker + folder;
    }
}
