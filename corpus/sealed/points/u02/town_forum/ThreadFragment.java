package bench.points.town_forum;

import android.app.AlertDialog;
import android.app.Fragment;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.Toast;

/** Threads of the forum, drawn by the server's pages. */
public final class ThreadFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        WebView page = new WebView(getActivity());
        page.getSettings().setJavaScriptEnabled(true);
        page.getSettings().setDomStorageEnabled(true);
        page.setWebViewClient(new Links());
        page.loadUrl("https://bbs.xiaocheng.example/hot");
        return page;
    }

    private void leave(String address) {
        try {
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse(address))); //: #leave
        } catch (ActivityNotFoundException nobody) {
            Toast.makeText(getActivity(), "没有可以打开的应用", Toast.LENGTH_SHORT).show();
        }
    }

    private void ask(String address) {
        new AlertDialog.Builder(getActivity())
                .setTitle("网页想要离开论坛")
                .setMessage(address)
                .setPositiveButton("打开", (dialog, which) -> leave(address))
                .setNegativeButton("留在本页", null)
                .show();
    }

    private void refuse(String address) {
        Toast.makeText(getActivity(), "已拦截：" + address, Toast.LENGTH_SHORT).show();
    }

    /** Looks at each address before the view goes there. */
    private final class Links extends WebViewClient {
        @Override
        @SuppressWarnings("deprecation")
        public boolean shouldOverrideUrlLoading(WebView view, String address) {
            if (address.startsWith("market:") || address.startsWith("intent:") || address.endsWith(".apk")) {
                leave(address); //: @breach
                ask(address); //: @clean
                refuse(address); //: @blocked
                return true;
            }
            return false;
        }
    }
}
