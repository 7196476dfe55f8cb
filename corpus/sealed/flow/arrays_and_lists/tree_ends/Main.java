package bench.flow.tree_ends;

import android.app.Activity;
import android.content.pm.PackageInfo;
import android.os.Bundle;
import android.webkit.WebView;
import java.util.List;
import java.util.TreeMap;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TreeMap<Integer, String> rank = new TreeMap<>();
        rank.put(50, "news");
        List<PackageInfo> installed = getPackageManager().getInstalledPackages(0); //: #source
        rank.put(100, installed.get(0).packageName);
        rank.put(10, "weather");
        String best = rank.lastEntry().getValue(); //: @leak
        String best = rank.firstEntry().getValue(); //: @clean
        String best = rank.headMap(100, false).lastEntry().getValue(); //: @below
        String best = rank.headMap(100, true).lastEntry().getValue(); //: @up_to
        WebView page = new WebView(this);
        setContentView(page);
        page.loadUrl("https://start.example.com/?topic=" + best); //: #sink
    }
}
