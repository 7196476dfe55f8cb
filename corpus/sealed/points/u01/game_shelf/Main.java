package bench.points.game_shelf;

import android.app.AlertDialog;
import android.app.DownloadManager;
import android.app.ListActivity;
import android.content.Context;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public final class Main extends ListActivity {
    private Catalogue games;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        games = new Catalogue(getAssets());
        String[] titles = new String[games.size()];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = games.of(i, "title") + " " + games.of(i, "version");
        }
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, titles));
    }

    @Override
    protected void onListItemClick(ListView list, View row, int place, long id) {
        String about = "开发运营者：" + games.of(place, "maker")
                + "\n包名：" + games.of(place, "package")
                + "\n权限：无　隐私政策：https://wanban.example/p/" + games.of(place, "package");
        new AlertDialog.Builder(this)
                .setTitle(games.of(place, "title") + " " + games.of(place, "version"))
                .setMessage(about)
                .setPositiveButton("下载", (dialog, which) -> fetch(place))
                .setNegativeButton("取消", null)
                .show();
    }

    private void fetch(int place) {
        DownloadManager downloads = (DownloadManager) getSystemService(Context.DOWNLOAD_SERVICE);
        downloads.enqueue(new DownloadManager.Request(Uri.parse(games.of(place, "file")))
                .setTitle(games.of(place, "title")));
    }
}
