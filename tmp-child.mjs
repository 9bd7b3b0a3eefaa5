import { fork } from "node:child_process";
const t=performance.now();
const c=fork("dist/read-staff.js",[String(process.pid),"1024"],{serialization:"advanced",env:{NODE_ENV:"x"},stdio:["ignore","inherit","inherit","ipc"]});
c.on("message",m=>console.log((performance.now()-t).toFixed(), m.kind, m.at??""));
c.on("exit",(...a)=>console.log((performance.now()-t).toFixed(),a));
c.send({input:{importId:"x",files:{units:null,people:new TextEncoder().encode("email;name;unit_code;language\na@b.kz;A;U;kk")},stored:{units:[],people:[]}},limits:{MAX_ROWS:10,MAX_COLUMNS:10,MAX_CELLS:1000,MAX_CELL_CHARACTERS:1000}});
