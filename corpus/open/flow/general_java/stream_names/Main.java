package bench.flow.stream_names;

import android.app.Activity;
import android.content.pm.PackageInfo;
import android.os.Bundle;
import android.util.Log;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<PackageInfo> found = getPackageManager().getInstalledPackages(0); //: #source
        Stream<String> names = found.stream().map(app -> app.packageName);
        names = names.map(name -> "x").distinct(); //: @clean
        names.peek(name -> Log.i("Health", name)); //: @unfinished
        String joined = names.sorted().collect(Collectors.joining(",")); //: @leak,clean
        Log.i("Health", "checked " + joined); //: @leak,clean #sink
    }
}
