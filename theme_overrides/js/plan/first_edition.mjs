// What the first edition of the guide put into plans by itself, as hashes: its issues, results and measures. A plan of that time
// holds them among its owner's words; nobody has said that they are true.

const HASHES = new Set((
  "1029fav 105k3ig 106a06z 1081p32 10b2pwd 10clj25 10ohlb4 10py2wu 10qdi27 10t0ykp 10v146n 10y7pq7 114unnp 11dv4tx 11gy9oq "
  + "11h61r6 11jtbui 11l5cwh 11lcf89 11lpn3b 11mo0l8 11p4w6e 11pafer 11rq8ql 11uxwm7 11vbd3w 121i0gq 1232qwl 126c8e6 127akzn "
  + "1293w07 12aov26 12dj5z0 12ktcr9 12o6lbt 12znaf5 133czlz 134sfl3 136xm9a 138za71 139e7bx 139rp9x 139wujm 13ccdpg 13cfsx4 "
  + "13j50h 13l9qgx 13lk3py 13n3m1n 13qlg6e 13uxr6p 13vf5fe 13ymb8m 13z0cn0 141xyei 1482mp 14a4wlh 14b11np 14b7bdd 14bfdbf 14ce98l "
  + "14fr6wl 14hco1 14iw3ya 14j9u8p 14noyrr 14sihap 14tkasn 14tnlie 14wxjcf 150ny52 150zb2y 153i2ap 15529vh 156t81j 15d2ssr "
  + "15emyam 15eqen0 15njvhy 15nr1fa 15otbo1 15pnvog 15r9ek4 15t9egn 15w6ylh 163aggx 164zgem 165iyo9 168iwz7 1692h8e 16kzmnb "
  + "16lf6xu 16p2m6v 16uaqsy 16y8leg 174fky4 1760xd7 177lrr5 17ccphg 17cqvah 17e4fib 17euq02 17hxrli 17jfe3y 17ku46k 17m7zwa "
  + "17toy90 17upabg 17uvtug 17vp4fg 17vwq2d 1838fhb 1858qas 18at649 18i1iyy 18ik737 18nghxt 18qbouf 18t7mbj 18uk8nv 197tgwp "
  + "19812jf 19dmmhr 19e44l6 19kpu0p 19o893s 19roqn5 19wvbqi 19xqfqv 19ymeyf 1a06roy 1a083qd 1a5yy61 1aaqvxy 1agljwl 1ahtot "
  + "1aicl2x 1aj194v 1alx62o 1amlbs7 1an2j4v 1anqg7x 1aph1rb 1apz7f8 1asteic 1av05jw 1avmbbx 1ayq7ay 1b0j6s6 1b2kbnl 1b61i4 "
  + "1bd3neo 1bd8zph 1bf9tcp 1bfxl10 1bhj69c 1bigd1e 1c4cvfm 1c54a8k 1c9tdhk 1ch9pa6 1cimi2t 1cjxq4m 1ck6mpq 1cp3hny 1crgx7u "
  + "1cuzx2s 1cvrn6t 1cwtp1m 1d42sgq 1d485ar 1dagkce 1dl02yb 1dm2168 1dzyj2y 1e0y5bb 1e83xpa 1eaepmt 1eioq11 1emgb4i 1et6jha "
  + "1eureep 1f3wqr4 1f5h48q 1f5wv7b 1f62sy9 1fa15y6 1fat3ed 1fezulp 1ffbdxz 1ffjo2i 1fjd5lr 1fng92u 1fnr7dy 1fq2mlg 1fuhvn0 "
  + "1g981q8 1gamwsq 1gf06cn 1gg1b7n 1gg6gsq 1gigmy1 1gj33f9 1gjnn5l 1gwdayj 1gwftwi 1h3wrmv 1h43js5 1h4qc4 1h97irq 1hd24fc "
  + "1hdetyf 1hebw7f 1hf9cep 1hh654i 1hj0ajk 1hj6y5r 1hjpiok 1hk3osw 1hlp63 1hovjen 1hwmjyl 1i1w2gs 1i25ein 1i2ymyl 1i75t6y "
  + "1ib9v6f 1ifj74c 1ihxprj 1iia2n1 1iiymvx 1ijvxkb 1imazz8 1invdmp 1iogfnu 1ioj01u 1ir7n7v 1isfohv 1itypbj 1ixxh05 1j16ilo "
  + "1j1dwkf 1j26scz 1j2e5te 1j3e8de 1jbatnb 1jbswtx 1jdjuo6 1je81n4 1jepq2j 1jjhzu8 1jmel9t 1jmgg7l 1jwjq99 1jy3r6r 1jz352o "
  + "1k8ctej 1kbxcco 1kgvmuc 1klguwz 1ko3lmo 1kqofqk 1kqtipu 1krdyb2 1kwg8rl 1kwxx8j 1l0ns0b 1l16hr7 1l1phcm 1l3gq8h 1l7k0ux "
  + "1l8yx8s 1ld2pvc 1lffd51 1ljjqmd 1lmnbl7 1lpf1us 1lraq8m 1ltsyu4 1lwiwvl 1lxoez0 1lysvhb 1lzgdkw 1m18pda 1m7tdv1 1maqq4o "
  + "1mb9n6z 1mdkvmk 1mf9j7x 1mghvs 1mgu7aj 1mgy691 1mhzoc2 1mikbif 1mlmblv 1mp0l7g 1mpus42 1mr8sd 1mtkcez 1mwnh13 1mwxixo 1mzap2m "
  + "1n1z0lb 1n684wp 1n7kh9u 1n8l673 1n96dju 1nb2tqv 1nb7oue 1ngfy9y 1nkyua1 1nqljwc 1nsomn6 1nsqinc 1nstjfw 1ntjpqo 1nuc64o "
  + "1nuefru 1nw43hn 1nwwo5b 1nx8xkg 1nxqc9a 1o58tq9 1o71vcy 1oanqhz 1occ54t 1od7t4r 1oh66ln 1oiy3i7 1onc922 1ony6rh 1op6fph "
  + "1oweatv 1oy46zp 1p2teqf 1p3vtig 1p6eqiu 1p8l8u 1p9qtst 1pam50f 1pcltmx 1pfavv6 1ph99kn 1pivmhr 1pjc3qv 1pk4sgb 1pksv6p "
  + "1plxusf 1pm1rcc 1pmpb2f 1prjbb0 1pt4fqi 1pthq7y 1pxar0d 1pxu2x4 1pyzj48 1pzva8v 1q8klzq 1qacdpf 1qbatx1 1qc6n2m 1qcaeyz "
  + "1qcvwhg 1qd50ov 1qeroz3 1qf4sz1 1qfvrgz 1qjgz1g 1qq1tcv 1qqktlv 1qu6uux 1qu8qzq 1qwfi0i 1qxb5cj 1r2tk18 1r2z0nv 1r30p7r "
  + "1r46g1g 1r5gwhj 1r5msjo 1r5vr5s 1r7ggo3 1rd2g20 1rdotr9 1repk3y 1rfwaey 1rmx9t7 1rng4d4 1rnudxa 1roxttg 1rqeb7e 1rsbqu0 "
  + "1rzu2i6 1s1q8vv 1s376yr 1s6i529 1saxq18 1sbf7el 1sf1ybt 1sk81r5 1slv6wn 1sobfem 1sophv8 1st63xp 1t40e7b 1t63qps 1tb9xmx "
  + "1tchv7e 1td8mb3 1te0ice 1thd16c 1tis8vx 1tk5g5a 1tlo357 1tlsou4 1tpucek 1trg708 1trja6v 1txn8qp 1u7u9ro 1uelc7 1uguk8a 1uiakp "
  + "1um2fgd 1unnm02 1unxhu0 1uotoq4 1ushr7o 1utof9e 1uv5v49 1uvsda6 1ux69lx 1uxrv91 1v0ti89 1v1sexu 1v2ldsu 1vgh47e 1vh6x2d "
  + "1vi0anm 1vinw8m 1vlt945 1vmnlzr 1vojgjm 1vre0ef 1vrv5au 1vt8z6u 1vtzvcd 1vvb3he 1vvyn1n 1vxizbo 1vy4rpj 1whu26l 1whvike "
  + "1wob4to 1wpzlhp 1wsho2g 1wsmmnp 1ww94uk 1wxhql2 1x1fvb2 1x4r184 1x4xw7w 1x7kw6u 1xftgbf 1xm0dfv 1xpzxy2 1xvxvls 1xwfvs4 "
  + "1y03vku 1y0qoun 1y8yexv 1y9cutp 1yal38e 1ydotog 1ydq907 1ygqa7m 1yi8520 1yievug 1ykkqez 1ym6cao 1yqlj99 1ysy06g 1yw8cib "
  + "21ef74 21wdut 25uoqv 27rd3m 28uktn 2gji6y 2t1pjy 2x1qa3 2xwlex 321r59 350lza 36snqp 3csxy2 3d2qc7 3di027 3jax9 3tn4so 3uj0d5 "
  + "3w6tyq 3ww6zg 3xhvx0 3xxfuv 41mcnt 41pmjj 429451 4a2o30 4bcwrp 4bluc7 4eau01 4gnn8x 4hk6my 4irk08 4p7s4f 4umgld 4v98ad 4w7wa8 "
  + "4ywsop 4ztl97 51c3to 52mxy4 55uzr1 583yit 5askkl 5b0za 5g3ptt 5g8bfz 5hrn0w 5n3awv 5n7xbt 5ojxug 5pxp0q 5ugouz 5y6q12 5zh4j2 "
  + "62ic5q 67u6tq 69c6b8 6dedyh 6e7lpt 6giemj 6kupc1 6oyows 6zb69u 74kya7 75qikf 79v3my 7d7s8s 7dvv5r 7g6rgi 7gubnq 7iwdw1 7j277o "
  + "7t6tb9 7xib4f 7ylpi3 7zzhje 83klha 863tfp 88llcy 88wn1w 8anw9y 8dlzjr 8etztk 8j2yiv 8t7gxn 8u12ro 8w0bn6 8y71y1 8zzlba 967ew "
  + "96zq8b 98e8h3 993zdf 9ah7l9 9bqmko 9fydw4 9g5udj 9lqd4j 9nhfw8 9nz5r6 9og9nm 9r2dh 9svqgb 9tfbet 9u6m7k 9vkjbp 9yfa3p a0n56j "
  + "a2bvjk a32hnv a4ldx1 a4t9bl a5av8u aaom4 ad01cn afzr1j am0sd8 an0h1h ao0sjv aqmftd aswywd ayys37 b04k2x b1y6q6 b1yn3r b4wqye "
  + "b6y1zr b8hw77 b8o4a3 bbnqn2 bg8syi bmbc8z bojs47 btdt4r buxvy0 bzxun5 c0k4l2 c10w9z c7051a c7a647 cbsw1 cc2077 cee5et ci9ufw "
  + "cj89km cm8xbw cn7qih cp6z6e ctnxf4 czep4q d1cxyj d1txjj d2zugw d4nhva d6m1q d9mhp3 d9ys9z de6vxe dfo24o dkqycm dn5l4s doyi7g "
  + "dpgf36 dpz4og dr9kg0 drl8ti ds2z6w dsfkkj durnib dv8hm6 dyzifa dz4nb0 e0jfz5 e0u21g e1a5ax e2k5ad e3inwt e9v990 eb07hf ebmvyb "
  + "ectowr efykg6 eggqcl eifdnn em2t0 es1a8b ethhyo f28b9i f4cekg f5rr3t f61o4a f9e9z1 fcdgyv fedlno fga07y fiiexs fs07fy ft91vq "
  + "ftcj4 g6xzob g939na gb05bt gnt8sa gpf9xe gptzgt gujyug gx7up5 h158eq h25o96 h3s2d2 h4f7cf h74g5q h91nqy hdij39 hjpyvu hklilm "
  + "hl2r5n hm7yx9 hovxuh hpi9if hqlpjl hquyr0 ht90d6 hz9c62 i3ojkt i4u2r3 i5uqwi i9h0vh iask7k ibks4s ijphi0 il8vq9 iq4gr7 ire0lw "
  + "is3tuv izoqrs j1y9cg j3kdo0 j4k0ai j57dmw j5wxt1 j6woe1 j85jyh j8dp66 jb03d9 jcf9au jgio1d jpxq7k jwgr92 jyp1jl k3aphd k85enh "
  + "k9ixoi kdvtuh kfxqec kgdddq khlqiq kpl4y2 kup23g kwcrhf l31lv6 l34f9z l9ejf2 l9o4nt ldnszs lg1mev lgqu73 lhllcp lpogru lr14gg "
  + "lt6i03 ly6ek6 lz8sft lzyaue m2ihkf m2us5o m6viuy mbe25t mg4r89 mipqbh mixgfu mjmst5 mjt8ew mkdm3k mkyt1t monyld mp74xz mpolql "
  + "mr4m23 munbkj n6mai5 n7owz8 n9hj7f naopm1 nc9fn nd08gp nddfw2 nggydg nhxfgl nn2gz9 nn7i8u nqb112 nz0ij2 o02ypd o1bjxt o3ablf "
  + "o3t14s o69uej o7bi24 oaowj2 ocygif od9849 ognwj6 ojkvv7 ojtg9z oqbq9h oxpzfh oyizhl p10374 p23tsd p2jj86 p33awy p3uzkw p5wx71 "
  + "p8ni3k p9cjpc pbfxdu pgi7pf pn8o88 pn9732 priq2z psxuuk pw8ngh pxkez5 pzpu7i pzyfy8 q1092p q1mk5 q5ilh8 qebn86 qg4dec qgdxan "
  + "qmopwm qn6ot7 qqc9i1 qtk2ax quma3b quyq95 qwdnqp r1ap24 r3oz6m r4jol1 rdsnh2 riqrai rj7cxf rk4cf5 rkj3g7 rn9q65 rsuyac rw0zim "
  + "rymfi4 s2fimb s2patu s49sx3 s58blf s5dbve s6l3vv s8n10v s8rf21 sdfmu8 sempbf si07x5 si5hpa slbqw9 slmjn6 snekvd so0ou5 spnn1e "
  + "svfipr t4qf5i t891v4 t8o15f tb92hq ti8bh7 tof294 tu3bru tyftnu u2jtrm u6nbij uj27g6 ukn1ni uo42mz uom4vm urpy0x uy9e8e uyg9aa "
  + "uz6ife v18n9y v47fmn v5r23r v7hbd2 v7na5d v98td4 vbh9q vc6pdk vcc50v vh6gwz vpc57t vs1st3 vxfym5 vxo1oq w754gp w78ks0 w81f6a "
  + "w9rjrr wfsnjd wh4pa wiire9 wkhdyl wlrhy1 wpfoux wuoa94 wz00cl x3zax4 x4potv x4qltq x68ecq x6giay x9vgui xhos5d xuizjs xviyyb "
  + "xxggxz xxynqz y2795w y4tjnq yc2rqf yhgqz0 yiaqxh yo78x1 z0cvli z0xull z12sy6 z5sagd zak8gk zc5p3a zinhhm zj8ons zjetkg zjt05k "
  + "zoj1nv zojyjo zq7uil zsqjuc zwcrv2 zwwwo3 zx88dk zxqtf6"
).split(" "));

/** Whether a line stood in the first edition, word for word. @param {string} line @returns {boolean} */
export function isOfFirstEdition(line) {
  return HASHES.has(hashOf(line));
}

/** FNV-1a of 32 bits over the code units of a line, without the spaces around it. @param {string} line @returns {string} */
export function hashOf(line) {
  const text = line.trim();
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return hash.toString(36);
}
