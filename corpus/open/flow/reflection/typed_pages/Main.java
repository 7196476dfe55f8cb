package bench.flow.typed_pages;

import android.provider.Settings;

public final class Main
        extends Page<String, Loud> { //: @leak
        extends Page<Quiet, Loud> { //: @turned_types
        extends Page<String, Quiet> { //: @other_type
        extends Page<Loud, Quiet> { //: @other_argument
    @Override
    void begin(Loud made) { //: @leak,turned_types
    void begin(Quiet made) { //: @other_type,other_argument
        made.greet(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        setTitle("学而时习之");
    }
}
